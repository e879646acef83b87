// SPDX-License-Identifier: MIT
// pdf.js: `node pdfjs.mjs MODULES FILE.pdf …` writes the text of each to FILE.txt.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
console.log = () => {}; // it misses what only drawing needs
const pdfjs = createRequire(modules + "/")("pdfjs-dist/legacy/build/pdf.js");

for (const file of files) {
	const data = new Uint8Array(readFileSync(file));
	const pdf = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
	let text = "";
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const content = await page.getTextContent({ disableNormalization: true });
		for (const item of content.items)
			text += item.str + (item.hasEOL ? "\n" : "");
		text += "\f";
	}
	writeFileSync(file.replace(/pdf$/, "txt"), text);
	await pdf.destroy();
}
