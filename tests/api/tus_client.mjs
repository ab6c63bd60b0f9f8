// Uploads a file as a web page does, with tus-js-client: node tus_client.mjs ENDPOINT TOKEN FILE PURPOSE [CHUNK].
// Prints a line of JSON for each thing that happens, and ends with 1 when the upload fails.
import fs from "node:fs";
import { Upload } from "tus-js-client";

const [endpoint, token, file, purpose, chunk] = process.argv.slice(2);
const say = (what) => console.log(JSON.stringify(what));
const upload = new Upload(fs.createReadStream(file), {
    endpoint,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename: file, filetype: "application/octet-stream", purpose },
    chunkSize: chunk ? Number(chunk) : Infinity,
    retryDelays: [0, 50, 100, 200, 400, 400, 800, 800, 1600, 1600, 3200],
    onAfterResponse: (request, response) =>
        say({ method: request.getMethod(), status: response.getStatus(), offset: response.getHeader("Upload-Offset") }),
    onError: (error) => {
        say({ error: String(error) });
        process.exit(1);
    },
    onSuccess: () => say({ url: upload.url }),
});
upload.start();
