// Some texts of the web apps stand fixed in their code and have no label. They are put into Chinese where they appear.
const ATTRIBUTES = ['aria-label', 'title', 'placeholder'];

/**
 * Translates whatever appears below the chosen elements.
 *
 * @param places CSS selector of the elements whose texts may be touched
 * @param translate gives the text to show, or undefined to leave it
 */
export function translateTexts(places, translate) {
  const text = node => {
    const shown = node.data.trim();
    const better = shown && translate(shown);
    if (better && better !== shown) {
      node.data = node.data.replace(shown, () => better);
    }
  };
  const attributes = element => {
    for (const name of ATTRIBUTES) {
      const shown = element.getAttribute(name);
      const better = shown && translate(shown);
      if (better && better !== shown) {
        element.setAttribute(name, better);
      }
    }
  };
  const below = element => {
    attributes(element);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      node.nodeType === Node.TEXT_NODE ? text(node) : attributes(node);
    }
  };
  const appeared = node => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!element?.closest) {
      return;
    }
    if (element.closest(places)) {
      node.nodeType === Node.TEXT_NODE ? text(node) : below(element);
    } else if (node === element) {
      element.querySelectorAll(places).forEach(below);
    }
  };
  new MutationObserver(changes => {
    for (const change of changes) {
      change.type === 'childList' ? change.addedNodes.forEach(appeared) : appeared(change.target);
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
}
