// node application.js URI COMMAND [JSON]: one command of the application on the database; prints its answer as the last
// line, in Extended JSON.
import mongoose from 'mongoose';
import { EJSON } from 'bson';
import * as alone from './alone.js';
import * as look from './look.js';
import * as share from './share.js';

const [uri, command, given] = process.argv.slice(2);
await mongoose.connect(uri, { serverSelectionTimeoutMS: 5_000 });
const answer = await { ...alone, ...look, ...share }[command](given ? JSON.parse(given) : {});
console.log(EJSON.stringify(answer, { relaxed: true }));
await mongoose.disconnect();
