// Shows only the fields that the chosen kind of day asks for. Without this script all of them stand there, and work.
const form = document.querySelector('form[action^="/calendar/changes"]');
const fields = { work: form.querySelector('.of-work'), short: form.querySelector('.of-short') };

function show() {
  const kind = form.elements.kind.value;
  for (const [name, field] of Object.entries(fields)) field.hidden = name !== kind;
  fields.work.parentElement.hidden = kind !== 'work' && kind !== 'short';
  form.querySelector('.places').hidden = form.elements.whom.value !== 'classes';
}

form.addEventListener('change', show);
show();
