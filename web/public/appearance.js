// Before the first paint: a choice of colours that comes later would be a flash. A file of its own,
// since the Content-Security-Policy forbids scripts in the page. See src/ui/appearance.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Where the browser blocks site data, the device decides.
}
