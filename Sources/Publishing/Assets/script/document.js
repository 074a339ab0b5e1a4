// The document at work. The files before this one each hold one concern, and all of them share this module.

document.body.append(announcer);
keepContentsOpen();
markWhereOneIs();
tellOfOtherEdition();
startValueFields();
startCopying();
followScrollers();
