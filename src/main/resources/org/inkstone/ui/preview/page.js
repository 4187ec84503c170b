/*
 * What the program does in the page of the preview. Scripts of the page itself are off; these functions are called by the program alone,
 * with arguments that it has quoted, and are not there in an exported page.
 *
 * Pieces are the children of the body's element, one element each. Places are pixels: "in sight" from the top edge of what is seen,
 * otherwise from the top edge of the page.
 */
(function () {
  'use strict';
  /* By the prototype: an element whose name is that of a function of the document would stand in its place. */
  function own(name) { return Document.prototype[name].bind(document); }
  function part(name) { return Object.getOwnPropertyDescriptor(Document.prototype, name).get.call(document); }

  var byId = own('getElementById'), create = own('createElement'), createRange = own('createRange');
  var body = byId('inkstone-body') || nowhere(), mark = null;

  /* A document that something in the page has led to is told as loaded too, before it gives way to the page again. */
  function nowhere() {
    return (part('body') || part('documentElement')).appendChild(create('div'));
  }

  function gap(name, before) {
    var element = byId(name);
    if (!element) {
      element = create('div');
      element.id = name;
      body.parentNode.insertBefore(element, before);
    }
    return element;
  }

  function rect(index) {
    return body.children[index].getBoundingClientRect();
  }

  /* The pieces' tops rise with their index. */
  function indexAt(y) {
    var low = 0, high = body.children.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (rect(middle).top <= y) low = middle; else high = middle - 1;
    }
    return low;
  }

  function pieceOf(node) {
    while (node && node.parentNode !== body) node = node.parentNode;
    return node;
  }

  function parts(piece) {
    return piece.querySelectorAll('li, tr');
  }

  window.inkstone = {
    scheme: function (name) {
      part('documentElement').setAttribute('data-scheme', name);
    },

    /* Puts what stands around the pieces in the place of what does now. The pieces stay where they are, and so do their images. */
    setAround: function (html) {
      var holder = create('template');
      holder.innerHTML = html;
      var fresh = holder.content.querySelector('#inkstone-body'), held = body;
      while (fresh && held !== part('body')) {
        var parent = held.parentNode, isGap = function (node) { return /^inkstone-gap-/.test(node.id || ''); };
        Array.prototype.slice.call(parent.childNodes).forEach(function (node) {
          if (node !== held && !isGap(node)) node.remove();
        });
        var first = parent.firstChild;
        while (fresh.previousSibling) parent.insertBefore(fresh.parentNode.firstChild, first);
        while (fresh.nextSibling) parent.appendChild(fresh.nextSibling);
        held = parent;
        fresh = fresh.parentNode;
      }
    },

    /* Puts the pieces of html in the place of some; each is followed by a line end, as in the exported page. */
    replace: function (from, removed, html) {
      for (; removed > 0; removed--) {
        var gone = body.children[from];
        if (gone.nextSibling && gone.nextSibling.nodeType === 3) gone.nextSibling.remove();
        gone.remove();
      }
      if (html) {
        var holder = create('template');
        holder.innerHTML = html;
        body.insertBefore(holder.content, body.children[from] || null);
      }
    },

    /* Leaves room for the pieces of a long page that are not in it. */
    gaps: function (above, below) {
      if (above > 0 || below > 0 || byId('inkstone-gap-above')) {
        gap('inkstone-gap-above', body).style.height = above + 'px';
        gap('inkstone-gap-below', body.nextSibling).style.height = below + 'px';
      }
    },

    /* How much room each piece takes, with the room to the next one. */
    heights: function () {
      var heights = [], count = body.children.length;
      for (var i = 0; i < count; i++) {
        heights.push((i + 1 < count ? rect(i + 1).top : body.getBoundingClientRect().bottom) - rect(i).top);
      }
      return heights.join();
    },

    /* How far the page is scrolled, how much of it is in sight, how high it is, and where its pieces begin, with the gap above them. */
    view: function () {
      var top = byId('inkstone-gap-above') || body;
      return [window.scrollY, window.innerHeight, part('documentElement').scrollHeight,
        top.getBoundingClientRect().top + window.scrollY].join();
    },

    /* The last piece that begins above a place in sight. */
    indexAt: indexAt,

    /* Top and bottom of a piece, and the tops of the list items and table rows in it. */
    places: function (index) {
      var piece = body.children[index], found = parts(piece), box = piece.getBoundingClientRect();
      var places = [box.top + window.scrollY, box.bottom + window.scrollY];
      for (var i = 0; i < found.length; i++) places.push(found[i].getBoundingClientRect().top + window.scrollY);
      return places.join();
    },

    scrollTo: function (y) {
      window.scrollTo(window.scrollX, y);
      return window.scrollY;
    },

    /* Marks the piece that is written in, or none; by a rule, since the body is to be that of the exported page. */
    mark: function (index) {
      if (!mark) mark = part('head').appendChild(create('style'));
      var before = body.matches('[dir=rtl] *') ? '' : '-';
      var rule = index < 0 ? '' : '#inkstone-body > :nth-child(' + (index + 1) + ') { box-shadow: ' + before + '13px 0 0 0 var(--paper, transparent), '
        + before + '15px 0 0 0 color-mix(in srgb, var(--accent, #5b7fb0) 65%, var(--paper, transparent)); }';
      if (mark.textContent !== rule) mark.textContent = rule;
    },

    /* What stands at a place in sight: the piece, the list item or table row in it or -1, and the text before and behind the place in that. */
    textAt: function (x, y) {
      var range = own('caretRangeFromPoint')(x, y);
      var piece = range && pieceOf(range.startContainer);
      if (!piece) return '';
      var found = parts(piece), part = -1;
      for (var i = 0; i < found.length; i++) {
        if (found[i].contains(range.startContainer)) part = i;
      }
      var around = createRange();
      around.selectNodeContents(part < 0 ? piece : found[part]);
      var behind = around.cloneRange();
      behind.setStart(range.startContainer, range.startOffset);
      around.setEnd(range.startContainer, range.startOffset);
      return [Array.prototype.indexOf.call(body.children, piece), part, around.toString().length, behind.toString().length].join()
        + '\n' + around.toString().slice(-60).replace(/\n/g, ' ') + '\n' + behind.toString().slice(0, 60).replace(/\n/g, ' ');
    },

    reveal: function (id) {
      var place = byId(id);
      if (place) place.scrollIntoView();
      return !!place;
    }
  };
})();
