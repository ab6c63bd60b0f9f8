// The peer on Fastify: node fastify.js PORT DATABASE
import Fastify from 'fastify';
import { feedPage, postCard } from './cards.js';
import { open } from './data.js';

const [port, file] = process.argv.slice(2);
const data = open(file);
const app = Fastify();

app.get('/healthz', () => ({ status: 'ok' }));

app.get('/api/v1/communities/:community/posts', request => {
    const user = data.caller(request.headers.cookie);
    return feedPage(user, data.feed(user, request.params.community));
});

app.put('/api/v1/posts/:post/like', request => {
    const user = data.caller(request.headers.cookie);
    const { at, post } = data.like(user, request.params.post);
    return postCard(user, at, post);
});

app.setErrorHandler((error, request, reply) => {
    reply.status(error.status ?? 500).send({ title: error.message });
});

app.listen({ port: Number(port), host: '127.0.0.1' });
