/**
 * Makes the types from the contract: `src/contract.ts` of what everybody reads, `src/agent-contract.ts` of what agents do.
 *
 * With --check it writes nothing, and fails where a file is not what the contract says.
 */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const CONTRACTS = [
  { from: "../../openapi.json", to: "../src/contract.ts", base: "/api/v1" },
  { from: "../../agent-openapi.json", to: "../src/agent-contract.ts", base: "/api/v1/agent" },
];
const HEADING = "// Made from the contract by `npm run generate`. Do not edit it by hand.\n\n";

/** What the types are made of: addresses below their base, and answers that are no problems; those share one shape. */
function essence(contract, base) {
  const paths = Object.entries(contract.paths).map(([path, methods]) => [path.slice(base.length), asked(methods)]);
  return withoutExamples({ ...contract, paths: Object.fromEntries(paths) });
}

function asked(methods) {
  const operations = Object.entries(methods).map(([method, operation]) => {
    const answers = Object.entries(operation.responses).filter(([status]) => status < "300");
    return [method, { ...operation, responses: Object.fromEntries(answers) }];
  });
  return Object.fromEntries(operations);
}

/** Examples are read in the contract; here they would be most of the file. A property may well be called so. */
function withoutExamples(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => withoutExamples(item));
  if (node === null || typeof node !== "object") return node;
  const members = Object.entries(node).filter(([name]) => isProperties || !["example", "examples"].includes(name));
  return Object.fromEntries(members.map(([name, value]) => [name, withoutExamples(value, name === "properties")]));
}

async function generated({ from, base }) {
  const contract = JSON.parse(await readFile(new URL(from, import.meta.url), "utf8"));
  return HEADING + astToString(await openapiTS(essence(contract, base), { immutable: true }));
}

const isCheck = process.argv.includes("--check");
for (const contract of CONTRACTS) {
  const path = new URL(contract.to, import.meta.url);
  const text = await generated(contract);
  if (!isCheck) {
    await writeFile(path, text);
  } else if ((await readFile(path, "utf8")) !== text) {
    console.error(`${contract.to.slice(3)} is not what the contract says: npm run generate`);
    process.exitCode = 1;
  }
}
