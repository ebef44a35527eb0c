// The form that is open in the task view.

/** The task in the address bar. */
export const taskInAddress = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

/** The element that form-js draws into, or null. */
export const formElement = () => document.querySelector('[cam-tasklist-form-camunda] .fjs-container');

/**
 * The form-js form behind an element. Tasklist keeps it to itself, but Preact leaves its tree on the element (`__k`) and
 * form-js hands its services down that tree.
 */
export function formBehind(element) {
  const seek = node => {
    if (!node || typeof node !== 'object') {
      return undefined;
    }
    const services = node.props?.value;
    if (typeof services?.getService === 'function') {
      return services.getService('form');
    }
    for (const child of node.__k || []) {
      const found = seek(child);
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  return element ? seek(element.__k) : undefined;
}
