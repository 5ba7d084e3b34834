// Enter goes down as in the register, and the field of the reason is there when it is asked for.
const form = document.querySelector('[data-results]')
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

// What was typed is not left behind without a word.
let changed = false
form?.addEventListener('input', () => { changed = true })
form?.addEventListener('submit', () => { changed = false })
addEventListener('beforeunload', event => { if (changed) event.preventDefault() })

function mark (field) {
  const typed = field.value.trim().toLowerCase()
  const other = typed !== '' && typed !== field.dataset.stood && typed !== field.dataset.proposed
  field.closest('tr').classList.toggle('other', other)
}
