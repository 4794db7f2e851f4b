/*
 * Plain words only: an old Node must be able to read this file, so that it can say that it is too old.
 * A range is written as in package.json's "engines": "^20.19.0 || >=24".
 */

/** Whether a version such as "20.20.1" lies in the range. */
export function isInRange(version, range) {
  const running = toNumbers(version);
  return parseRange(range).some(function (part) {
    return isAtLeast(running, part.from) && (part.isOpen || running[0] === part.from[0]);
  });
}

/** The range in words: "20 from 20.19.0 on, or 24 and newer". */
export function describeRange(range) {
  return parseRange(range)
    .map(function (part) {
      return part.isOpen ? part.text + " and newer" : part.from[0] + " from " + part.text + " on";
    })
    .join(", or ");
}

function parseRange(range) {
  return range.split("||").map(function (text) {
    const match = /^(\^|>=)(\d+(?:\.\d+){0,2})$/.exec(text.trim());
    if (match === null) throw new Error('"engines" in package.json: cannot read "' + text.trim() + '".');
    return { isOpen: match[1] === ">=", text: match[2], from: toNumbers(match[2]) };
  });
}

function toNumbers(version) {
  return version.split(".").map(function (part) {
    return parseInt(part, 10);
  });
}

function isAtLeast(version, from) {
  for (let index = 0; index < from.length; index++)
    if (version[index] !== from[index]) return version[index] > from[index];
  return true;
}
