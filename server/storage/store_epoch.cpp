// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/store_epoch.h"

#include <QRandomGenerator>

namespace sluice::storage {

QByteArray makeEpoch()
{
    constexpr char kAlphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    constexpr int kLength = 14;
    QByteArray epoch(kLength, Qt::Uninitialized);
    for (char &c : epoch)
        c = kAlphabet[QRandomGenerator::system()->bounded(int(sizeof kAlphabet) - 1)];
    return epoch;
}

} // namespace sluice::storage
