/* A sound or a film may come from a host of its own, whose address is good for some minutes. Who goes on with it later
   than that gets a new one from us, and goes on where it stopped. */
(() => {
  "use strict";
  const SOON = 5000;
  const tried = new WeakMap();

  document.addEventListener("error", (event) => {
    const player = event.target;
    if (!(player instanceof HTMLMediaElement) || performance.now() - (tried.get(player) ?? -SOON) < SOON) return;
    tried.set(player, performance.now());
    const at = player.currentTime;
    const plays = !player.paused;
    player.addEventListener("loadedmetadata", () => {
      player.currentTime = at;
      if (plays) player.play().catch(() => {});
    }, { once: true });
    player.load();
  }, true);
})();
