// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"
#include "server/core/admin/history_command.h"

namespace sluice::core {

/// `admin.stream.history`: pages of what a stream keeps, in either direction, with what is missing.
class HistoryDesk
{
public:
    explicit HistoryDesk(AdminContext &context)
        : m_context(context)
    {
    }

    void handle(SessionId session, const QByteArray &to, HistoryCommand command);

private:
    struct Reading;

    void begin(const std::shared_ptr<Reading> &reading, const StreamState &state);
    void search(const std::shared_ptr<Reading> &reading);
    void readPage(const std::shared_ptr<Reading> &reading);
    void answer(const Reading &reading, const Page &page);
    void read(const std::shared_ptr<Reading> &reading, quint64 after, int events,
              std::function<void(const Page &)> then);

    AdminContext &m_context;
};

} // namespace sluice::core
