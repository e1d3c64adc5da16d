// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/item_desk.h"
#include "server/core/ports/schema_checker.h"

namespace sluice::core {

/// The collections under `resources:` of the manifest. Writing needs publish on the label that the
/// change derives, reading needs subscribe on `group:resources/<collection>`.
class ResourceDesk
{
public:
    ResourceDesk(HubContext &context, ItemDesk &items);

    /// Without one, entities must only be objects.
    void setSchemaChecker(SchemaChecker *checker) { m_checker = checker; }

    void change(Session &session, const QByteArray &replyTo, ChangeResource command);
    void get(Session &session, const QByteArray &replyTo, const GetResource &command);
    void list(Session &session, const QByteArray &replyTo, const ListResources &command);

private:
    struct Listing
    {
        SessionId session;
        QByteArray replyTo;
        ListResources command;
        AudiencePtr audience;
        ResourceList answer;
        size_t scanned = 0;
    };

    Result<const manifest::ResourceRule *> ruleOf(const QByteArray &collection) const;
    Result<> mayRead(const Session &session, const QByteArray &collection) const;
    Result<> checkSchema(const QByteArray &schema, const QByteArray &entity) const;
    Result<> plan(const ChangeResource &command, const QByteArray &schema, ItemWrite &write,
                  const std::optional<Item> &old) const;
    void answerRepeat(SessionId session, const QByteArray &replyTo, const ItemKey &key);
    void answer(SessionId session, const QByteArray &replyTo, ResourceChanged changed);
    std::vector<QByteArray> roomsOf(const QByteArray &collection,
                                    const manifest::Template::Lookup &lookup) const;
    std::vector<QByteArray> roomsOf(const Item &item) const;
    void readPage(std::shared_ptr<Listing> listing);
    void takePage(const std::shared_ptr<Listing> &listing, ItemPage page);

    HubContext &m_context;
    ItemDesk &m_items;
    SchemaChecker *m_checker = nullptr;
};

} // namespace sluice::core
