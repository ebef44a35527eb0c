// Runs forms in the form-js that Tasklist itself ships. What it gets and gives is JSON as text.
async work => {
  const formJs = window.huiyinFormJs ??= find();
  const { forms, conditions } = JSON.parse(work);
  if (conditions) {
    const form = await formJs.createForm({ schema: { type: 'default', components: [] } });
    const checker = form.get('conditionChecker');
    return JSON.stringify(conditions.map(({ e, c }) => checker.check('=' + e, c) === true));
  }
  return JSON.stringify(await Promise.all(forms.map(submitted)));

  function find() {
    let found;
    self.webpackChunkcamunda_bpm_webapp.push([[990001], {}, require => {
      const id = Object.keys(require.m).find(one => require.m[one].toString().includes('t.createForm='));
      found = require(id);
    }]);
    return found;
  }

  async function submitted({ schema, data, typed }) {
    const container = document.createElement('div');
    document.body.append(container);
    try {
      const form = await formJs.createForm({ container, schema, data });
      await settled(form);
      if (typed) {
        form._setState({ data: { ...form._getState().data, ...typed } });
        await settled(form);
      }
      return form.submit();
    } catch (failure) {
      return { failed: String(failure) };
    } finally {
      container.remove();
    }
  }

  // A field counts from when it is drawn, and drawing it may draw or take away others.
  async function settled(form) {
    let before = '';
    for (let still = 0; still < 4; ) {
      await new Promise(resolve => setTimeout(resolve, 25));
      const now = JSON.stringify([
        form.get('formFieldInstanceRegistry').getAllKeyed().map(one => one.valuePath),
        form._getState().data
      ]);
      still = now === before ? still + 1 : 0;
      before = now;
    }
  }
}
