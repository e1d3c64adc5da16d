// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Tokens that may have to wait for newer keys.
#include "server/dialects/gateway.h"

namespace sluice::dialects {

using namespace core;

void Gateway::setWaitingForKeys(EdgeSession &session, bool isWaiting)
{
    session.waitsForKeys = isWaiting;
    updateReading(session);
}

void Gateway::verify(EdgeSession &session, const QByteArray &token, SessionVerified then)
{
    auto verified = m_tokens.verify(token);
    if (!m_tokens.mayWait(verified, token.size()))
        return then(session, std::move(verified));
    setWaitingForKeys(session, true);
    m_tokens.wait(token, token.size(),
                  [this, id = session.id, then = std::move(then)](Result<ClaimsPtr> again) {
                      EdgeSession *waiting = find(id);
                      if (!waiting)
                          return; // gone meanwhile
                      waiting->waitsForKeys = false;
                      then(*waiting, std::move(again));
                      if (EdgeSession *left = find(id))
                          updateReading(*left);
                  });
}

void Gateway::verifyUpgrade(net::ConnectionId id, const QByteArray &token, qint64 bytes,
                            TokenGate::Then then)
{
    auto verified = m_tokens.verify(token);
    if (!m_tokens.mayWait(verified, token.size() + bytes))
        return then(std::move(verified));
    m_heldUpgrades.insert(id.value);
    m_tokens.wait(token, token.size() + bytes,
                  [this, id, then = std::move(then)](Result<ClaimsPtr> again) {
                      if (m_heldUpgrades.erase(id.value) > 0) // else it has gone meanwhile
                          then(std::move(again));
                  });
}

} // namespace sluice::dialects
