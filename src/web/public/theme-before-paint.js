// Sets the theme before anything is drawn, so that no light page flashes up in the dark. A file of its own: inline scripts are not allowed.
const chosen = localStorage.getItem("theme");
const dark = chosen === "dark" || (chosen === null && matchMedia("(prefers-color-scheme: dark)").matches);
if (dark) document.documentElement.dataset.theme = "dark";
