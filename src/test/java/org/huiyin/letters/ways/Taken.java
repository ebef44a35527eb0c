package org.huiyin.letters.ways;

import org.huiyin.client.Script;
import org.huiyin.letters.RealLetter;

/** A letter that was taken in, what is to happen to it, and by which script. */
record Taken(RealLetter letter, Plot plot, Received received, Script script) {}
