import { readFileSync, readdirSync } from "node:fs"; import { createHash } from "node:crypto";
import { checkDocument, canonicalJson } from "@nrs-kit/interchange"; import { permitDisclosure, disclose } from "@nrs-kit/consent";
const sha=(t:string)=>createHash("sha256").update(t).digest("hex");
for(const f of readdirSync("cases")){const text=readFileSync("cases/"+f); const c=checkDocument(text,{sha256:sha}); console.log(f,c.valid,c.findings.map(x=>`${x.code} ${x.pointer} ${x.line}`));
 for(const k of JSON.parse(text.toString()).consents){const {revisionHash,...b}=k; if(sha(canonicalJson(b))!==revisionHash)console.log("HASH",k.id);}}
