import { isChinese } from '../../../lib/huiyin/language.js';

export default {
  app: { vendor: '回音 ·', name: '信访事项办理' },
  customScripts: ['../../lib/huiyin/frame'],
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: isChinese ? 'zh' : 'en' },
  links: [],
  disableWelcomeMessage: true
};
