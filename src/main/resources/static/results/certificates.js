// Enter goes down, and the field of the reason is there when it is asked for.
const form = document.querySelector('[data-certificate]')
if (form) form.classList.add('scripted')
const fields = form ? [...form.querySelectorAll('.mk')] : []

for (const [place, field] of fields.entries()) {
  field.addEventListener('keydown', event => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = fields[place + step]
    if (next) next.focus()
    if (next) next.select()
  })
  field.addEventListener('input', () => mark(field))
  mark(field)
}

function mark (field) {
  const typed = field.value.trim().toLowerCase(), { stood, proposed } = field.dataset
  const other = typed !== stood && (stood !== '' || typed !== proposed)
  const line = field.closest('.cert-line')
  if (line) line.classList.toggle('other', other)
}
