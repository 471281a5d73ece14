"use strict";

// The copy buttons: of a token, or of the text of another element.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy], button[data-copy-from]");
  if (!button) return;
  const text = button.dataset.copy ?? document.getElementById(button.dataset.copyFrom).textContent;
  await navigator.clipboard.writeText(text);
  const words = button.textContent;
  button.textContent = document.documentElement.dataset.copied;
  button.classList.add("done");
  setTimeout(() => {
    button.textContent = words;
    button.classList.remove("done");
  }, 1400);
});

// The command line names the address at which this page was opened.
const shell = document.getElementById("shell");
shell.textContent = shell.textContent.replace("http://127.0.0.1:8000", location.origin);
