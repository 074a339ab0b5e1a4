// Tells people who cannot see the page change what has happened.

const announcer = document.createElement("p");
announcer.className = "announcer";
announcer.setAttribute("role", "status");

function announce(message) {
  // Emptied first: otherwise the same message is read only once.
  announcer.textContent = "";
  setTimeout(() => { announcer.textContent = message; }, 50);
}
