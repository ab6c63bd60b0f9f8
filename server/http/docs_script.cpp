// Documentation page: its script. Builds nodes and sets their text, never markup.
#include "http/docs_page.hpp"

namespace http {

const std::string_view docs_script = R"js("use strict";
const methods = ["get", "head", "options", "post", "put", "patch", "delete"];
let api;

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
  for (const child of children.flat()) if (child !== null && child !== undefined) made.append(child);
  return made;
}

function follow(thing) {
  if (!thing || !thing.$ref) return thing;
  return thing.$ref.slice(2).split("/").reduce((at, key) => at && at[key], api);
}

function nameOf(schema) { return schema && schema.$ref ? schema.$ref.split("/").pop() : null; }

function typeOf(schema) {
  if (!schema) return "";
  if (schema.$ref) return nameOf(schema);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  if ([schema.type].flat().includes("array")) return "list of " + typeOf(schema.items);
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : schema.type || "any";
  if (schema["x-collection"]) return "id of " + schema["x-collection"];
  return schema.format ? type + ", " + schema.format : type;
}

function limitsOf(schema) {
  const parts = [];
  if (schema.minLength !== undefined || schema.maxLength !== undefined)
    parts.push(`${schema.minLength || 0} to ${schema.maxLength ?? "any"} characters`);
  if (schema.minimum !== undefined) parts.push("at least " + schema.minimum);
  if (schema.maximum !== undefined) parts.push("at most " + schema.maximum);
  if (schema.maxItems !== undefined) parts.push(`at most ${schema.maxItems} items`);
  if (schema.default !== undefined && schema.default !== "") parts.push("default " + JSON.stringify(schema.default));
  if (schema.examples) parts.push("such as " + schema.examples.map((e) => JSON.stringify(e)).join(", "));
  return parts.join(" · ");
}

function row(name, schema, required, text) {
  const about = [text || schema.description, limitsOf(schema)].filter(Boolean).join(" · ");
  return node("tr", {},
    node("td", {}, node("code", {}, name), " ", required ? node("span", {class: "must"}, "required") : null),
    node("td", {}, node("span", {class: "type"}, typeOf(schema)), about ? node("span", {class: "note"}, about) : null));
}

function innerObject(schema) {
  if (!schema) return null;
  if (schema.anyOf) return innerObject(schema.anyOf[0]);
  return [schema.type].flat().includes("array") ? innerObject(schema.items) : schema.$ref ? schema : null;
}

function fieldTable(schema, seen) {
  const whole = follow(schema);
  if (!whole || !whole.properties) return node("p", {class: "type"}, typeOf(schema));
  const required = new Set(whole.required || []);
  const body = node("tbody", {});
  for (const [name, field] of Object.entries(whole.properties)) {
    body.append(row(name, field, required.has(name)));
    const inner = innerObject(field);
    if (!inner || seen.includes(nameOf(inner)) || seen.length > 3) continue;
    const nested = node("div", {class: "nest"}, fieldTable(inner, [...seen, nameOf(inner)]));
    body.append(node("tr", {}, node("td", {colspan: "2"}, nested)));
  }
  return node("table", {}, body);
}

function heading(text) { return node("h3", {}, text); }

function parametersOf(operation) {
  const list = (operation.parameters || []).map(follow);
  if (!list.length) return [];
  const about = (p) => [p.in === "path" ? "" : p.in, p.description].filter(Boolean).join(": ");
  const rows = list.map((p) => row(p.name, p.schema, p.required, about(p)));
  return [heading("Parameters"), node("table", {}, node("tbody", {}, rows))];
}

function schemaOf(message) {
  const whole = follow(message);
  const content = whole && whole.content && whole.content["application/json"];
  return content ? content.schema : null;
}

function bodyOf(operation) {
  const schema = schemaOf(operation.requestBody);
  return schema ? [heading("Body"), fieldTable(schema, [nameOf(schema)])] : [];
}

function answersOf(operation) {
  const out = [heading("Answers")];
  const rows = Object.entries(operation.responses).map(([status, response]) =>
    node("tr", {}, node("td", {}, node("code", {}, status)), node("td", {}, follow(response).description)));
  out.push(node("table", {}, node("tbody", {}, rows)));
  const good = Object.keys(operation.responses).find((status) => status.startsWith("2"));
  const schema = good && schemaOf(operation.responses[good]);
  if (!schema) return out;
  const item = schema.properties && schema.properties.data ? schema.properties.data.items : schema;
  out.push(heading(item === schema ? "Answer " + good : "Each item"), fieldTable(item, [nameOf(item)]));
  return out;
}

function exampleOf(schema, depth) {
  const whole = follow(schema) || {};
  const isNumber = [whole.type].flat().some((type) => type === "number" || type === "integer");
  if (whole.examples) return whole.examples[0];
  if (whole.default !== undefined) return whole.default;
  if (whole.enum) return whole.enum[0];
  if (whole.type === "array") return [];
  if (whole.type === "boolean") return false;
  if (isNumber) return whole.minimum || 0;
  if (whole.format === "date-time") return "2026-01-31T09:30:00.000Z";
  if (!whole.properties || depth > 3) return "…";
  const required = new Set(whole.required || []);
  const out = {};
  for (const [name, field] of Object.entries(whole.properties))
    if (required.has(name) || field.examples) out[name] = exampleOf(field, depth + 1);
  return out;
}

function curlOf(method, path, operation) {
  const how = method === "get" ? "curl" : method === "head" ? "curl -I" : "curl -X " + method.toUpperCase();
  const lines = [how + " '" + location.origin + (api.paths[path].servers ? "" : "/api/v1") + path + "'"];
  if (operation["x-permission"].who !== "anyone") lines.push("  -H 'Authorization: Bearer TOKEN'");
  const schema = schemaOf(operation.requestBody);
  const body = schema && JSON.stringify(exampleOf(schema, 0)).replaceAll("'", "'\\''");
  if (schema) lines.push("  -H 'Content-Type: application/json'", "  -d '" + body + "'");
  return [heading("Try it"), node("pre", {}, node("code", {}, lines.join(" \\\n")))];
}

function whoText(permission) {
  const words = {anyone: "Anyone", user: "Signed in", owner: "The site's owner"};
  return words[permission.who] + (permission.may ? " · " + permission.may : "");
}

function pathNodes(path) {
  return path.split(/(\{[^}]*\})/).filter(Boolean).map((part) => part.startsWith("{") ? node("b", {}, part) : part);
}

function routeNode(method, path, operation) {
  const inside = node("div", {class: "inside"});
  const card = node("details", {id: operation.operationId},
    node("summary", {}, node("span", {class: "method " + method}, method.toUpperCase()),
      node("span", {class: "path"}, pathNodes(path)), node("span", {class: "words"}, operation.summary)), inside);
  card.addEventListener("toggle", () => {
    if (!card.open || inside.firstChild) return;
    inside.append(node("span", {class: "who"}, whoText(operation["x-permission"])), ...parametersOf(operation),
      ...bodyOf(operation), ...answersOf(operation), ...curlOf(method, path, operation));
  });
  card.dataset.words = [method, path, operation.summary, operation.tags[0]].join(" ").toLowerCase();
  return card;
}

function aboutNodes(text) {
  return text.split("`").map((part, i) => i % 2 ? node("code", {}, part) : part);
}

function show() {
  document.title = document.getElementById("title").textContent = api.info.title;
  const about = document.getElementById("about");
  about.replaceChildren(...aboutNodes(api.info.description), " Version " + api.info.version + ".");
  const routes = document.getElementById("routes"), contents = document.getElementById("contents");
  for (const {name} of api.tags) {
    const section = node("section", {id: "tag-" + name}, node("h2", {}, name));
    for (const [path, operations] of Object.entries(api.paths))
      for (const method of methods)
        if (operations[method] && operations[method].tags[0] === name)
          section.append(routeNode(method, path, operations[method]));
    routes.append(section);
    contents.append(node("a", {href: "#tag-" + name}, name, node("small", {}, String(section.children.length - 1))));
  }
  openLinked();
}

function openLinked() {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!linked) return;
  if (linked.tagName === "DETAILS") linked.open = true;
  linked.scrollIntoView();
}

function filter() {
  const words = document.getElementById("find").value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const section of document.querySelectorAll("section")) {
    const cards = [...section.querySelectorAll("details")];
    for (const card of cards) card.hidden = !words.every((word) => card.dataset.words.includes(word));
    section.hidden = cards.every((card) => card.hidden);
  }
}

document.getElementById("find").addEventListener("input", filter);
addEventListener("hashchange", openLinked);
fetch("/api/v1/openapi.json").then((answer) => {
  if (!answer.ok) throw new Error("status " + answer.status);
  return answer.json();
}).then((document_) => { api = document_; show(); }).catch((error) => {
  document.getElementById("about").textContent = "The document could not be read: " + error.message;
});
)js";

}  // namespace http
