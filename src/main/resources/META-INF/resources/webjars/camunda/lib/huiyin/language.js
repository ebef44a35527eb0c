// The web apps take the browser's first language, cut at the hyphen; whatever is not English falls back to Chinese.
const first = (navigator.languages?.[0] || navigator.language || '').toLowerCase();

export const isChinese = first.split('-')[0] !== 'en';

/** Chooses between a Chinese and an English text. */
export const say = (chinese, english) => (isChinese ? chinese : english);
