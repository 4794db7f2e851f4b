import { startWorkbenches, type Workbenches } from "./openWorkbench";

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

test.each([
  ["manifest.xml", "Reading the add-in's manifest failed"],
  ["functions.js", "Loading the add-in's functions failed"],
  ["functions.json", "Loading the add-in's functions failed"],
  ["taskpane.html", "Starting the add-in failed"],
])(
  "a workbench that cannot have %s says so",
  async (file, failed) => {
    const page = await workbenches.blankPage();
    await page.route(`**/addin/${file}`, (route) => route.fulfill({ status: 404, body: "Not there." }));
    await page.goto(workbenches.address);
    const alert = page.getByRole("alert");
    await alert.waitFor({ timeout: 30_000 });
    const text = await alert.innerText();
    expect(text).toContain(`The workbench could not start. ${failed}`);
    expect(text).toContain(`/addin/${file}: the server answered 404, Not there.`);
    await page.close();
  },
  60_000,
);
