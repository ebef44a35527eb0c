/** Tables written as .xlsx or CSV, in which nothing a person wrote can be a formula. */
package org.huiyin.sheet;
