package org.najda.core.notice;

/** What kind of notice it is; its words lie beside the journal. */
public sealed interface Content permits Hazard, Bulletin, Message {}
