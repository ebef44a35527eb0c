package org.huiyin.organisation;

/** Where visitors are received: 乡信访办, 人大办, or a group's room (then the code is the group's). */
public record Place(String code, String name) {}
