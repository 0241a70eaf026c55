import { authorizedWebhook } from './application-authorized.webhook.ts'
import { boardChannelSelect, channelSelect } from './channel.select.ts'
import { dayStartSelect } from './day-start.select.ts'
import { languageSelect } from './language.select.ts'
import { managerRoleSelect } from './manager-role.select.ts'
import { meantZoneButton } from './meant-zone.button.ts'
import { openSettingsButton } from './open-settings.button.ts'
import { addingSelect, completingSelect } from './policy.select.ts'
import { quietModal } from './quiet.modal.ts'
import { quietSelect } from './quiet.select.ts'
import { quietAgainButton } from './quiet-again.button.ts'
import { tabSelect } from './tab.select.ts'
import { toldSelect } from './told.select.ts'
import { undoPauseButton } from './undo-pause.button.ts'
import { zoneModal } from './zone.modal.ts'
import { zoneSelect } from './zone.select.ts'
import { zoneAgainButton } from './zone-again.button.ts'

export const guilds = {
  buttons: [
    openSettingsButton,
    meantZoneButton,
    zoneAgainButton,
    quietAgainButton,
    undoPauseButton,
  ],
  selects: [
    tabSelect,
    boardChannelSelect,
    channelSelect,
    toldSelect,
    zoneSelect,
    dayStartSelect,
    quietSelect,
    languageSelect,
    managerRoleSelect,
    addingSelect,
    completingSelect,
  ],
  modals: [zoneModal, quietModal],
  webhookEvents: [authorizedWebhook],
}

export { manageWith } from './manage.command.ts'
