/** How any part of the house says no: what is wrong, at which field, in words for the person. */
package org.huiyin.refusal;
