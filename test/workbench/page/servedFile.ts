/** Text of a file on the workbench's server. Rejects, naming the file, when it cannot be had. */
export async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path}: the server answered ${response.status}, ${await response.text()}`);
  return response.text();
}
