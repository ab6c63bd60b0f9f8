// The peer on Express: node express.js PORT DATABASE
import express from 'express';
import { feedPage, postCard } from './cards.js';
import { open } from './data.js';

const [port, file] = process.argv.slice(2);
const data = open(file);
const app = express();
app.disable('x-powered-by');
app.set('etag', false);

app.get('/healthz', (request, response) => response.json({ status: 'ok' }));

app.get('/api/v1/communities/:community/posts', (request, response) => {
    const user = data.caller(request.headers.cookie);
    response.json(feedPage(user, data.feed(user, request.params.community)));
});

app.put('/api/v1/posts/:post/like', (request, response) => {
    const user = data.caller(request.headers.cookie);
    const { at, post } = data.like(user, request.params.post);
    response.json(postCard(user, at, post));
});

app.use((error, request, response, next) => {
    response.status(error.status ?? 500).json({ title: error.message });
});

app.listen(Number(port), '127.0.0.1');
