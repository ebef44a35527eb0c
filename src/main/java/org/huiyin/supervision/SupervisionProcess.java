package org.huiyin.supervision;

/** How supervision drives the order of work of a referral, in its own words. */
public interface SupervisionProcess {

  /** The office has drafted a notice: somebody is to sign it. */
  void drafted(SupervisionNotice notice);

  /** Nothing is waited for any more: the notice was answered, or struck off. */
  void answered(SupervisionNotice notice);
}
