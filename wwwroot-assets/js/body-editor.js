// Monaco, in a frame of its own (BodyEditorFrame.cs), loaded once its place is shown; a text box where it cannot be loaded.
import { handOver } from "./handed-bytes.js";

const root = new URL("../_content/BlazorMonaco/lib/monaco-editor/min/vs", import.meta.url).href;

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

export function open(place, text, wanted) {
  let editor, closed = false;
  // A frame that is not shown has no sizes, and the editor would measure its letters as nothing.
  const seen = new ResizeObserver(async entries => {
    if (!entries.some(entry => entry.contentRect.height > 0)) return;
    seen.disconnect();
    const made = await make(place, text, wanted === "json" && isDeep(text) ? "plaintext" : wanted);
    if (closed) made.close(); else editor = made;
  });
  seen.observe(place);
  return {
    changed: () => editor?.changed() ?? false,
    read: () => handOver(editor?.read() ?? text),
    close: () => { closed = true; seen.disconnect(); editor?.close(); },
  };
}

async function make(place, text, language) {
  const frame = document.createElement("iframe");
  frame.title = place.dataset.label;
  try {
    return edit(place, frame, await load(place, frame), text, language);
  } catch {
    frame.remove();
    return box(place, text);
  }
}

async function load(place, frame) {
  await new Promise((resolve, reject) => {
    Object.assign(frame, { onload: resolve, onerror: reject, src: "/body-editor" });
    place.append(frame);
  });
  const amd = frame.contentWindow.require;
  amd.config({ paths: { vs: root } });
  await new Promise((resolve, reject) => amd(["vs/editor/editor.main"], resolve, reject));
  return frame.contentWindow.monaco;
}

function edit(place, frame, monaco, text, language) {
  // What receivers take for JSON: no comments, no trailing commas.
  monaco.languages.json.jsonDefaults.setDiagnosticsOptions({ validate: true, allowComments: false, trailingCommas: "error" });
  const model = monaco.editor.createModel(text, language);
  const first = model.getAlternativeVersionId();
  const editor = monaco.editor.create(frame.contentDocument.body, {
    model, theme: theme(), ariaLabel: place.dataset.label, automaticLayout: true, fontSize: 12.5, minimap: { enabled: false }, scrollBeyondLastLine: false,
    wordWrap: "on", contextmenu: false,
    // Else it asks, in a dialog, to take U+2028 out of what is to be sent byte for byte.
    unusualLineTerminators: "off",
  });
  // Tab goes on to the next field, as everywhere on the page. There is no option for it, and each frame begins with it off.
  editor.trigger("page", "editor.action.toggleTabFocusMode");
  const status = place.parentElement.querySelector("[data-editor-status]");
  const tell = () => {
    const wrong = monaco.editor.getModelMarkers({ resource: model.uri }).find(m => m.severity === monaco.MarkerSeverity.Error);
    status.textContent = language !== "json" ? "" : wrong ? `Not valid JSON at line ${wrong.startLineNumber}, column ${wrong.startColumn}: ${wrong.message}` : "Valid JSON.";
  };
  monaco.editor.onDidChangeMarkers(tell);
  model.onDidChangeContent(() => changed(place));
  const themed = new MutationObserver(() => monaco.editor.setTheme(theme()));
  themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  tell();
  frame.classList.add("ready");
  return {
    changed: () => model.getAlternativeVersionId() !== first,
    read: () => model.getValue(),
    close: () => { themed.disconnect(); frame.remove(); },
  };
}

function box(place, text) {
  const area = document.createElement("textarea");
  Object.assign(area, { className: "exact", rows: 10, spellcheck: false, value: text });
  area.setAttribute("aria-label", place.dataset.label);
  area.addEventListener("input", () => changed(place));
  place.replaceChildren(area);
  // The box has its own line ends.
  const first = area.value;
  return { changed: () => area.value !== first, read: () => area.value, close: () => area.remove() };
}
