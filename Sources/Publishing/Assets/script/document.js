// The document at work. Each of the files before this one has one concern, and all of them share this module.

document.body.append(announcer);
keepContentsOpen();
markWhereOneIs();
tellOfOtherEdition();
startValueFields();
startCopying();
followScrollers();
