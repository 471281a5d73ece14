"use strict";

// The copy buttons: of a token, or of the text of another element.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy], button[data-copy-from]");
  if (!button) return;
  const text = button.dataset.copy ?? document.getElementById(button.dataset.copyFrom).textContent;
  await copy(text);
  const words = button.textContent;
  button.textContent = document.documentElement.dataset.copied;
  button.classList.add("done");
  setTimeout(() => {
    button.textContent = words;
    button.classList.remove("done");
  }, 1400);
});

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Refused, or not there: over plain http from another machine browsers have only the older way.
  }
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  area.select();
  document.execCommand("copy");
  area.remove();
}

// The command line names the address at which this page was opened.
const shell = document.getElementById("shell");
shell.textContent = shell.textContent.replace("http://127.0.0.1:8000", location.origin);
