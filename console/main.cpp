// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/console_app.h"

int main(int argc, char **argv)
{
    return sluice::console::runConsole(argc, argv);
}
