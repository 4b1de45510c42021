// Monaco, loaded where it is used and only then; a text box where it cannot be loaded.
import { handOver } from "./handed-bytes.js";

const root = new URL("../_content/BlazorMonaco/lib/monaco-editor/min/vs", import.meta.url).href;
let loading;

const load = () => loading ??= new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = `${root}/loader.js`;
  script.onerror = reject;
  script.onload = () => {
    const amd = window.require;
    amd.config({ paths: { vs: root } });
    amd(["vs/editor/editor.main"], () => resolve(window.monaco), reject);
  };
  document.head.append(script);
});

// The editor's JSON checker calls itself for every level, until the browser has none left.
const deepest = 200;

function isDeep(text) {
  let depth = 0;
  for (const c of text) {
    if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    if (depth > deepest) return true;
  }
  return false;
}

const theme = () => document.documentElement.dataset.theme === "dark" ? "vs-dark" : "vs";

const changed = place => place.dispatchEvent(new Event("edit", { bubbles: true }));

export async function open(place, text, wanted) {
  const language = wanted === "json" && isDeep(text) ? "plaintext" : wanted;
  let monaco;
  try {
    monaco = await load();
  } catch {
    return box(place, text);
  }

  // What receivers take for JSON: no comments, no trailing commas.
  monaco.languages.json.jsonDefaults.setDiagnosticsOptions({ validate: true, allowComments: false, trailingCommas: "error" });
  const model = monaco.editor.createModel(text, language);
  const first = model.getAlternativeVersionId();
  const editor = monaco.editor.create(place, {
    model, theme: theme(), ariaLabel: place.dataset.label, automaticLayout: true, fontSize: 12.5, minimap: { enabled: false }, scrollBeyondLastLine: false,
    // Tab goes on to the next field, as everywhere on the page.
    tabFocusMode: true, wordWrap: "on", fixedOverflowWidgets: true, contextmenu: false,
    // Else it asks, in a dialog, to take U+2028 out of what is to be sent byte for byte.
    unusualLineTerminators: "off",
  });
  const status = place.parentElement.querySelector("[data-editor-status]");
  const tell = () => {
    const wrong = monaco.editor.getModelMarkers({ resource: model.uri }).find(m => m.severity === monaco.MarkerSeverity.Error);
    status.textContent = language !== "json" ? "" : wrong ? `Not valid JSON at line ${wrong.startLineNumber}, column ${wrong.startColumn}: ${wrong.message}` : "Valid JSON.";
  };
  const told = monaco.editor.onDidChangeMarkers(tell);
  model.onDidChangeContent(() => changed(place));
  const themed = new MutationObserver(() => monaco.editor.setTheme(theme()));
  themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  tell();
  return {
    changed: () => model.getAlternativeVersionId() !== first,
    read: () => handOver(model.getValue()),
    close: () => { told.dispose(); themed.disconnect(); editor.dispose(); model.dispose(); },
  };
}

function box(place, text) {
  const area = document.createElement("textarea");
  Object.assign(area, { className: "input mono", rows: 10, spellcheck: false, value: text });
  area.setAttribute("aria-label", place.dataset.label);
  area.addEventListener("input", () => changed(place));
  place.replaceChildren(area);
  return { changed: () => area.value !== text, read: () => handOver(area.value), close: () => area.remove() };
}
