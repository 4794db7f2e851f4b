const common = {
  width: 16,
  height: 16,
  viewBox: "0 0 16 16",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.4,
  strokeLinecap: "round",
  strokeLinejoin: "round",
  "aria-hidden": true,
} as const;

export const ReadAgainIcon = () => (
  <svg {...common}>
    <path d="M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.8v2.7h-2.7" />
  </svg>
);

export const MoreIcon = () => (
  <svg {...common} fill="currentColor" stroke="none">
    <circle cx="3" cy="8" r="1.2" />
    <circle cx="8" cy="8" r="1.2" />
    <circle cx="13" cy="8" r="1.2" />
  </svg>
);

export const DismissIcon = () => (
  <svg {...common}>
    <path d="m4 4 8 8m0-8-8 8" />
  </svg>
);
