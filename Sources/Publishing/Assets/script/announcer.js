// Says what happened to those who do not see the page change.

const announcer = document.createElement("p");
announcer.className = "announcer";
announcer.setAttribute("role", "status");

function announce(message) {
  // Emptied first: the same message twice would be read once.
  announcer.textContent = "";
  setTimeout(() => { announcer.textContent = message; }, 50);
}
