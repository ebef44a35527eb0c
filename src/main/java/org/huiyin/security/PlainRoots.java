package org.huiyin.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Spring's firewall, which also turns away an address whose root, the part that says which servlet
 * answers, is written in escapes. No program writes it so, and whoever compares it letter by letter
 * would read another address than the server.
 */
@Component
class PlainRoots extends StrictHttpFirewall {

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    boolean hasRoot = request.getPathInfo() != null;
    if (hasRoot
        && !request
            .getRequestURI()
            .startsWith(request.getContextPath() + request.getServletPath())) {
      throw new RequestRejectedException("The root of the address is written in escapes");
    }
    return super.getFirewalledRequest(request);
  }
}
