// Every content file against its schema: the one of its own name, or lang.schema.json for a language; in a folder, the one of the folder's name.
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** @returns {import('./project.mjs').Problem[]} */
export function checkSchemas({json, languages, schemas}) {
    const ajv = new Ajv2020({allErrors: true, strict: true, strictTypes: false, strictRequired: false});
    addFormats(ajv);
    const problems = [];
    for (const [file, value] of Object.entries(json)) {
        const folder = path.posix.dirname(file);
        const name = languages.includes(file) ? 'lang' : folder === 'content' ? path.posix.basename(file, '.json') : path.posix.basename(folder);
        const at = `content/schema/${name}.schema.json`;
        if (!schemas[at]) {
            problems.push({file, pointer: '', reason: `has no schema: there is no ${at}`, cure: 'write one, or move the file elsewhere'});
            continue;
        }
        const validate = ajv.getSchema(at) ?? ajv.compile({...schemas[at], $id: at});
        if (validate(value)) continue;
        for (const error of validate.errors) {
            if (error.keyword === 'if') continue;  // the rule inside it says the same with the place
            const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(', ') ?? error.params.propertyName;
            problems.push({file, pointer: error.instancePath, reason: `${error.message}${extra ? `: ${extra}` : ''}`,
                cure: `see ${at}${error.schemaPath}`});
        }
    }
    return problems;
}
