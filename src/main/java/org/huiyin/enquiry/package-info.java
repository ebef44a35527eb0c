/** Tells a petitioner who asks with number and query code how far his matter is. */
package org.huiyin.enquiry;
