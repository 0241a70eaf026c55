import { defineUserMenu } from '../../interactions/menu.ts'
import { refusal } from '../../interactions/response.ts'
import { openAdding } from './add.modal.ts'
import { localize, t } from './locales/index.ts'
import { theseUsers, whyNot } from './whom.ts'

/** A new chore for the person whose menu it is. */
export const give = defineUserMenu({
  name: localize('menu.give'),
  access: 'read',

  run(app, at, { user }) {
    const wrongPerson = whyNot(user)
    if (wrongPerson) return refusal(t(at.locale, wrongPerson))
    return openAdding(app, at, { who: theseUsers([user.id]) })
  },
})
