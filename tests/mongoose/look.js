// Looks at a database as the application would: are its documents, references and indexes what the models say?
import { further, models } from './models.js';

const kinds = {
    String: (value) => typeof value === 'string',
    Number: (value) => typeof value === 'number',
    Boolean: (value) => typeof value === 'boolean',
    Date: (value) => value instanceof Date,
    ObjectId: (value) => value?._bsontype === 'ObjectId',
    Array: Array.isArray,
};
const versionKey = '__v';

/** What is wrong with the stored members of one document, or of one element of a list, against the schema. */
function wrongMembers(schema, stored, allowed, at = '') {
    const wrong = [];
    for (const [name, value] of Object.entries(stored)) {
        const path = schema.path(name);
        if (!path) {
            if (name !== versionKey && !allowed.includes(name)) wrong.push(`${at}${name} is in no list`);
            continue;
        }
        if (!kinds[path.instance](value)) wrong.push(`${at}${name} is no ${path.instance}`);
        if (path.instance !== 'Array') continue;
        for (const [index, element] of value.entries()) {
            const here = `${at}${name}.${index}.`;
            if (path.schema) wrong.push(...wrongMembers(path.schema, element, [], here));
            else if (!kinds[path.caster.instance](element)) wrong.push(`${here} is no ${path.caster.instance}`);
            if (path.schema && !element._id) wrong.push(`${here} has no _id`);
        }
    }
    return wrong;
}

/** Fields with a default, required ones, timestamps and the version are stored in every document. */
function missingMembers(schema, stored) {
    const always = [versionKey, 'createdAt', 'updatedAt'];
    return Object.entries(schema.paths)
        .filter(([name, path]) => {
            const hasDefault = path.options.default !== undefined && path.instance !== 'Array';
            return (path.isRequired || hasDefault || always.includes(name)) && !(name in stored);
        })
        .map(([name]) => `${name} is missing`);
}

/** Every document of every collection: how many there are, and what is wrong. */
export async function documents() {
    const out = {};
    for (const model of models) {
        const name = model.collection.collectionName;
        const found = (out[name] = { count: 0, seen: new Set(), longest: {}, wrong: [] });
        for await (const stored of model.collection.find()) {
            ++found.count;
            Object.keys(stored).forEach((member) => found.seen.add(member));
            for (const [member, value] of Object.entries(stored))
                if (Array.isArray(value)) found.longest[member] = Math.max(found.longest[member] ?? 0, value.length);
            const wrong = [
                ...wrongMembers(model.schema, stored, further[name]),
                ...missingMembers(model.schema, stored),
            ];
            const refused = model.hydrate(stored).validateSync();
            if (refused) wrong.push(refused.message);
            if (wrong.length) found.wrong.push({ _id: stored._id, wrong });
        }
        found.seen = [...found.seen].sort();
        found.fields = Object.keys(model.schema.paths).sort();
    }
    return out;
}

function references(schema, before = '') {
    return Object.entries(schema.paths).flatMap(([name, path]) => {
        if (path.schema) return references(path.schema, `${before}${name}.`);
        const ref = path.options.ref ?? path.caster?.options?.ref;
        return ref ? [before + name] : [];
    });
}

const ids = (value, path) =>
    path.reduce((values, name) => values.flatMap((one) => one?.[name] ?? []), [value]).filter(Boolean);

/** Every reference populates: how many there are of each, and how many lead to nothing. */
export async function populated() {
    const out = {};
    for (const model of models)
        for (const path of references(model.schema)) {
            const count = { references: 0, dangling: 0 };
            const whole = await model.find().lean();
            const filled = await model.find().populate({ path, select: '_id', options: { lean: true } }).lean();
            whole.forEach((document, index) => {
                const before = ids(document, path.split('.')), after = ids(filled[index], path.split('.'));
                count.references += before.length;
                count.dangling += before.length - after.filter((one) => one?._id).length;
            });
            out[`${model.collection.collectionName}.${path}`] = count;
        }
    return out;
}

const names = async (model) => (await model.collection.indexes()).map((index) => index.name).sort();

/** What Mongoose would create, and whether creating them changes anything. */
export async function indexes() {
    const out = {};
    for (const model of models) {
        const before = await names(model);
        const { toCreate } = await model.diffIndexes();
        await model.createIndexes();
        const after = await names(model);
        const { toCreate: missing } = await model.diffIndexes();
        out[model.collection.collectionName] = { before, after, toCreate, missing };
    }
    return out;
}
