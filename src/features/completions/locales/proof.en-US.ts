/** Of photos that show what was done. */
export const proofEnUS = {
  'done.option.photo': 'photo',
  'done.option.photo.description': 'A picture of it, which I post for everyone in the server',
  'done.photoNeeded':
    'Whoever does “{{chore}}” is asked for a photo, so it is not done yet. Press **Done** on its card in the server, or add it in **photo** of </chore done:0>.',
  'photo.title': 'Show that it is done',
  'photo.field': 'Photo',
  'photo.field.description':
    'Up to 3. I post them in the chores channel, or here if there is none.',
  'photo.none': 'There was no photo with that, so it is not done yet. Choose one.',
  'photo.many': 'Those are more than {{count}} photos, so it is not done yet. Choose the best.',
  'photo.kind':
    'Something of that is not a picture that everyone can see, so it is not done yet. Choose files that end in {{kinds}}.',
  'photo.size':
    'Together they are larger than {{count}} MB, which is more than I may post, so it is not done yet. Choose fewer or smaller ones.',
  'button.photoAgain': 'Choose another',
  'proof.alt': 'Photo of {{- chore}}, done',
  'proof.gone':
    '📷 The photo was not there any more when I came to fetch it. <@{{by}}>, post it here and choose **Apps › Use as proof** on that message.',
  'proof.mayNot':
    '📷 I may not post pictures here. <@{{by}}>, post the photo yourself and choose **Apps › Use as proof** on that message. A manager can give me **Attach Files**.',
  'history.proof': '-# 📷 {{- link}}',
  'history.proofNotPosted': '-# 📷 A photo came with it, which is not posted',
  'menu.proof': 'Use as proof',
  'proof.none':
    'There is no picture on that message that I can use. Post a photo, and choose **Use as proof** on it again.',
  'proof.nothing':
    'Nothing is open, and you did nothing since yesterday, so there is nothing that it could show.',
  'proof.pick': 'What does this show?',
  'proof.option.open': 'It is done with this',
  'proof.option.done': 'Done by you already',
  'proof.kept': '📷 **{{chore}}** has this photo now: {{- links}}',
  'proof.dropped': '↩️ **{{chore}}** does not have that photo any more.',
  'proof.withdrawn':
    '↩️ That <@{{by}}> did **{{chore}}** was taken back, and its photo is gone from here.',
  'proof.open': '“{{chore}}” is not done, so there is nothing to show yet.',
  'proof.full':
    '“{{chore}}” has {{count}} photos already, and more cannot be kept, so nothing was changed.',
  'proof.notYours':
    '<@{{by}}> did “{{chore}}”, so only <@{{by}}> or a manager can change its photos. Ask one of them.',
  'proof.tooLate':
    '“{{chore}}” was done more than {{hours}} hours ago, so its photos stay as they are. A manager can still change them.',
  'proof.notThere': 'It does not belong to “{{chore}}” any more, so nothing was changed.',
} as const
