// Its labels are still English only; naming a language without a file would put an error on every page.
export default {
  app: { vendor: '回音 ·', name: '信访事项办理' },
  customScripts: ['../../lib/huiyin/frame'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
