/** Whether options are held (long) or have been sold (short). */
export type OptionSide = "short" | "long";
