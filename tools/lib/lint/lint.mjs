// All rules in one call; the shape of the files first, since the other rules rely on it.
import {checkAvoided} from './avoid.mjs';
import {checkEvidence} from './evidence.mjs';
import {checkIds, checkLanguages} from './ids.mjs';
import {checkKeys} from './keys.mjs';
import {claims} from './project.mjs';
import {checkReading} from './reading.mjs';
import {checkSchemas} from './schema.mjs';
import {checkDates, checkSources} from './sources.mjs';

export {readProject} from './project.mjs';
export {staleClaims} from './sources.mjs';

/**
 * @param {ReturnType<typeof import('./project.mjs').readProject>} project
 * @param {Date} today
 * @returns {{problems: import('./project.mjs').Problem[], report: string[]}}
 */
export function lint(project, today) {
    const shape = [...project.problems, ...checkSchemas(project)];
    if (shape.length > 0) return {problems: shape, report: ['The other rules wait until every file has its shape.']};
    const reading = checkReading(project);
    const problems = [...checkIds(project), ...checkLanguages(project), ...checkEvidence(project), ...checkSources(project), ...checkDates(project, today), ...checkKeys(project),
        ...reading.problems, ...checkAvoided(project)];
    const counts = project.languages.map((file) => {
        const all = claims(project.json[file]);
        return `${file}: ${all.length} claims, ${all.filter(({claim}) => claim.uncertain).length} marked uncertain`;
    });
    return {problems, report: [...counts, ...reading.report]};
}
